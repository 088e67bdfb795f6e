package org.brace.knowledge.check;

import org.jspecify.annotations.NullMarked;

/// A fault that is put into the sound base.
///
/// @param check what should find it
/// @param file in which file
/// @param old what stands there
/// @param replacement what is put in its place
/// @param value what the check should name as found
@NullMarked
record PlantedFault(String check, String file, String old, String replacement, String value) {}
