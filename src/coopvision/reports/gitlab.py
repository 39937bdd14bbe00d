"""Code quality for GitLab: a flat list of findings, each with a fingerprint of its own."""
