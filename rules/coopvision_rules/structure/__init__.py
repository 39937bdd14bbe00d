"""Numbers, hierarchy and lists in step with one another (体系と一覧)."""
