package org.brace.knowledge.read;

/// One file of a knowledge base.
///
/// @param path relative to the knowledge base, with `/` between its parts
public record KnowledgeFile(String path, String text) {}
