/// The pages in a real browser.
@NullMarked
package org.brace.web.browser;

import org.jspecify.annotations.NullMarked;
