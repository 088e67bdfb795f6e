/// The JSON API, asked over HTTP.
@NullMarked
package org.brace.web.api;

import org.jspecify.annotations.NullMarked;
