"""What is to be checked and how: `coopvision.toml`, or the table `[tool.coopvision]` of `pyproject.toml`.

`configuration` is pure, `reading` reads one file, `finding` looks for the nearest, `effective` lays them over one
another. Nothing cascades; a file that builds on another says so with `extends`. The modules are imported one by
one: the command line needs the table of keys before it needs anything else.
"""
