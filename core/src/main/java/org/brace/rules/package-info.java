/// The rule tree and its three-valued evaluation.
///
/// A rule is built of atoms that test one fact each, joined by all, any and at-least. There is no
/// negation, so a rule is a monotone function of its atoms: what is unknown can only turn it true
/// or leave it, and "true at the worst of what is open" is the same as "not false".
///
/// Start with [Rule], then [Verdict].
@NullMarked
package org.brace.rules;

import org.jspecify.annotations.NullMarked;
