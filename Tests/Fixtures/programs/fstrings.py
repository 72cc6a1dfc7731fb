import numpy as np

x = 3.14159
n = 42
print(repr(f"{x:.2f} {n:5d}|{n:<6}|"))
print(repr(f"x={x!r} n={n!r}"))
print(repr(f"{n:#x} {n:b} {1000000:,}"))
name = 'nabla'
print(repr(f"{name!r:>10}"))
print(repr(f"{name.upper()} {name + '!'}"))
width = 8
print(repr(f"{x:{width}.{2}f}"))
print(repr(f"{np.array([1, 2])} {(1, 'a')}"))
print(repr(f"{{literal}} {n}"))
print(repr(f"{'yes' if n > 3 else 'no'}"))
print(repr(f"{'a' + 'b'}"))
print(repr(f"line\n{n}"))
print(repr(f"{1/3:e} {0.5:%}"))
print(repr(f"mean {np.mean([1, 2, 4]):.3f}"))
