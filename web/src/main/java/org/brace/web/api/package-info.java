/// The JSON API: stateless, over the same core. Nothing that is sent is kept or logged.
///
/// [Cases] reads what was sent; each `…Api` answers one address; [Refusal] is an answer that says
/// what was wrong and how to mend it. `openapi.json` describes it all; a test holds the two
/// together.
@NullMarked
package org.brace.web.api;

import org.jspecify.annotations.NullMarked;
