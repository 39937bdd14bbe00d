"""Every municipality where it belongs, and no stranger (構成市町の網羅)."""
