/// Storage by itself, on both databases.
@NullMarked
package org.brace.web.storage;

import org.jspecify.annotations.NullMarked;
