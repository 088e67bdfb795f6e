/// The examples of the README of this module, from outside its package.
@org.jspecify.annotations.NullMarked
package org.brace.inference.example;
