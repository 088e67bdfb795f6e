/// Pages for people, whole without JavaScript.
@NullMarked
package org.brace.web.pages;

import org.jspecify.annotations.NullMarked;
