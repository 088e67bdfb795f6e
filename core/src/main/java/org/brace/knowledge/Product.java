package org.brace.knowledge;

import java.util.List;

/// A brand or mixture by the name on its box.
public record Product(String name, List<String> contains, List<String> countries, Place place) {}
