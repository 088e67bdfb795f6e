/// What the pages say, without a server.
@NullMarked
package org.brace.web.pages;

import org.jspecify.annotations.NullMarked;
