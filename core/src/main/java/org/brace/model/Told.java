package org.brace.model;

import java.time.Instant;

/// An answer with who told it, how and when.
public record Told(Answer answer, Origin origin, Teller by, Instant at) {}
