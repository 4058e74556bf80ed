"""The query language of filter lines: 国家:日本 届满:<90天 -标签:已故, beside plain words."""
