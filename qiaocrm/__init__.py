"""qiaocrm: the contact book and follow-up desk of a 侨联 liaison office."""

__version__ = "0.1.0"
