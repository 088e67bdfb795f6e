/// The pages of the knowledge base, asked over HTTP.
@NullMarked
package org.brace.web.browse;

import org.jspecify.annotations.NullMarked;
