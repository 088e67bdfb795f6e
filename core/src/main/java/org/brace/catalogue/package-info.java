/// The knowledge base as something to read: every item with its fields and numbers, and with
/// everything that refers to it, linked both ways.
///
/// [Catalogue] is the door. An [Entry] is made of [Prose], whose pieces are words, links and
/// figures; a terminal, a page and the JSON API each show the same entries in their own way.
@NullMarked
package org.brace.catalogue;

import org.jspecify.annotations.NullMarked;
