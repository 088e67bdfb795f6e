/// Which requests are answered, and with which headers. Start with [Defences].
@NullMarked
package org.brace.web.security;

import org.jspecify.annotations.NullMarked;
