"""Times NumPy: python3 operations.py FILE N REPEATS prints the seconds of each line of FILE."""
import sys
import time

import numpy as np

path, n, repeats = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
prepared, timed = open(path).read().split('\n\n')
names = {'np': np, 'n': n}
exec(prepared, names)
for line in timed.splitlines():
    loop = compile(f'for _ in range({repeats}): _result = {line}', line, 'exec')
    best = float('inf')
    for _ in range(3):
        start = time.perf_counter()
        exec(loop, names)
        best = min(best, time.perf_counter() - start)
    print(best / repeats)
