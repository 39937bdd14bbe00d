"""`python -m coopvision`."""

from coopvision.cli import run

if __name__ == "__main__":
    run()
