/// Visits, kept encrypted: every revision of every case, in H2 or PostgreSQL. Start with [Visits].
@NullMarked
package org.brace.web.storage;

import org.jspecify.annotations.NullMarked;
