/// Tests of the server as a whole: started, asked over HTTP, killed, started again.
@NullMarked
package org.brace.web;

import org.jspecify.annotations.NullMarked;
