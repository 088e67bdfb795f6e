package org.brace.knowledge;

/// How someone who is not sure can find out whether a fact is there: at home, alone, at night, with
/// what most people have.
///
/// @param say what to look at, touch, try or count, and what counts as yes
/// @param source who teaches this check: a source of the base, or `expert`
public record HowToTell(String say, String source, Place place) {}
