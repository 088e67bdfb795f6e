package org.brace.inference;

/// What is kept from one question to the next, so that it need not be allocated again.
final class Workspace {

  static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  /// Entries of tables for which there is room from one question to the next; each takes 16 bytes.
  private static final long KEPT = Memory.TABLES / PROCESSORS / (2 * Double.BYTES);

  /// Entries of the tables of all lanes at most: with what they are worth 64 MiB, and 16 MiB in a
  /// heap of up to a gigabyte.
  private static final long MANY = Math.clamp(Memory.HEAP / 1024, 1L << 20, 1L << 22);

  final Asked asked = new Asked();
  final Evidence[] one = new Evidence[1];
  final SideOfWorlds worlds = new SideOfWorlds();
  final SideOfCuts cuts = new SideOfCuts();
  final SideOfNetworks networks = new SideOfNetworks();

  private final Kernel kernel;
  private final Tables single;
  private final Tables many;

  Workspace(Kernel kernel) {
    this.kernel = kernel;
    single = new Tables(kernel, 1);
    many = new Tables(kernel, Kernel.LANES);
  }

  /// Tables for one world.
  Tables single(Plan plan) {
    return plan.cells() > KEPT ? new Tables(kernel, 1) : single;
  }

  /// Tables for several worlds; for one where those of all lanes would take much memory.
  Tables many(Plan plan) {
    if (plan.cells() * Kernel.LANES <= KEPT) {
      return many;
    }
    return new Tables(kernel, plan.cells() * Kernel.LANES > MANY ? 1 : Kernel.LANES);
  }

  /// How much memory tables need beyond what is kept here, in bytes.
  long more(Tables tables, Plan plan) {
    boolean kept = tables.equals(single) || tables.equals(many);
    return kept ? 0 : 2 * plan.cells() * tables.lanes * Double.BYTES;
  }
}
