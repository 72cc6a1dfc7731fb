# nabla · record_promotion.py
# Records NumPy's result dtypes, into promotion.jsonl.
# SPDX-License-Identifier: Apache-2.0
"""Usage: python3 record_promotion.py > promotion.jsonl

One JSON object per line: dtypes `a` and `b`, or `a` and the kind of a number typed in the language
`weak`, the dtype `r` of the result, and `safe`: whether NumPy casts `a` to `b` safely.
"""
import json

import numpy as np

DTYPES = ["bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64",
          "float16", "float32", "float64", "complex64", "complex128"]

for a in DTYPES:
    for b in DTYPES:
        print(json.dumps({"a": a, "b": b, "r": np.promote_types(a, b).name,
                          "safe": bool(np.can_cast(a, b))}))
    for weak, number in [("bool", True), ("int", 1), ("float", 1.0), ("complex", 1j)]:
        result = np.result_type(np.ones(1, a), number).name
        print(json.dumps({"a": a, "weak": weak, "r": result}))
