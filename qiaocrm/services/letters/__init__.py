"""Letters to many: whom they go to, what they say, the files they become, what came back."""
