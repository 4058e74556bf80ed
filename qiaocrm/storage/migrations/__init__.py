"""The chain of schema steps, run by `storage.migrate`."""
