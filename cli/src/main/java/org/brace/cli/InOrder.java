package org.brace.cli;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Works on things side by side and gives the results in their order, each as soon as it and those
/// before it are there: also while the next thing is still waited for, as on a pipe whose writer
/// waits for an answer.
///
/// So many are under way at most; then no more are read until the first is taken.
final class InOrder<T, R> implements Iterator<R>, AutoCloseable {

  private final BlockingQueue<Future<Work<R>>> underWay = new LinkedBlockingQueue<>();

  /// One for each thing that may be read.
  private final Semaphore free;

  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Thread reader;
  private @Nullable Work<R> next;

  /// What came of a thing, or that there is none left, or why no more can be read.
  private sealed interface Work<R> {
    record Done<R>(R result) implements Work<R> {}

    record End<R>(@Nullable Throwable unread) implements Work<R> {}
  }

  /// @param things where they come from; it and its iterator are asked by one thread of our own
  /// @param together how many are under way at most
  InOrder(Supplier<Iterator<T>> things, Function<T, R> work, int together) {
    free = new Semaphore(together);
    // Not a virtual one: it may wait for standard input for ever. No reason to keep the program.
    reader = Thread.ofPlatform().daemon().name("cases").start(() -> read(things, work));
  }

  private void read(Supplier<Iterator<T>> things, Function<T, R> work) {
    try {
      Work<R> end = new Work.End<>(null);
      try {
        Iterator<T> each = things.get();
        for (free.acquire(); each.hasNext(); free.acquire()) {
          T thing = each.next();
          underWay.put(workers.submit(() -> new Work.Done<>(work.apply(thing))));
        }
      } catch (RuntimeException | Error failed) {
        // Also a fault: who takes the results would wait for ever.
        end = new Work.End<>(failed);
      }
      underWay.put(CompletableFuture.completedFuture(end));
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /// @throws RuntimeException what was thrown where no more could be read, after all before it was
  ///   taken
  @Override
  public boolean hasNext() {
    if (next == null) {
      next = take();
    }
    return switch (next) {
      case Work.Done<R> _ -> true;
      case Work.End<R>(Throwable unread) -> {
        switch (unread) {
          case null -> {}
          case RuntimeException failed -> throw failed;
          case Error failed -> throw failed;
          default -> throw new IllegalStateException(unread);
        }
        yield false;
      }
    };
  }

  @Override
  public R next() {
    if (hasNext() && next instanceof Work.Done<R>(R result)) {
      next = null;
      free.release();
      return result;
    }
    throw new NoSuchElementException();
  }

  private Work<R> take() {
    try {
      return underWay.take().get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(failed);
    }
  }

  /// What is under way is left.
  @Override
  public void close() {
    reader.interrupt();
    workers.shutdownNow();
  }
}
