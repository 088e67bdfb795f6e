/// How fast and how exact the inference is, beside what one could use instead, in one run.
///
/// [Bench] is the command. A [Workload] is a network with cases, drawn from a seed or taken from
/// the knowledge base; [EngineBenchmark] and [PeerBenchmark] are what JMH times; a [Peer] is
/// another way to the same numbers. Nothing here is part of what answers a case.
@NullMarked
package org.brace.benchmark;

import org.jspecify.annotations.NullMarked;
