/// The defences by themselves.
@NullMarked
package org.brace.web.security;

import org.jspecify.annotations.NullMarked;
