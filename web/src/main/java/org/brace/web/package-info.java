/// The pages and the JSON API, on one's own machine.
///
/// `storage` keeps visits encrypted in a database; `security` decides which requests are answered;
/// `pages` are for people, `api` is for programs. All ask the same [org.brace.assessment.Assessor].
/// Start with [Serve].
@NullMarked
package org.brace.web;

import org.jspecify.annotations.NullMarked;
