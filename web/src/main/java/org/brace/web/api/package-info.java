/// The JSON API: stateless, over the same core.
@NullMarked
package org.brace.web.api;

import org.jspecify.annotations.NullMarked;
