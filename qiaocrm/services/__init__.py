"""Use cases: one function an intention of the officer, plain values in and out."""
