import numpy as np


def show(array):
    print(np.array2string(array, separator=", "))


for k in range(5):
    if k == 1:
        continue
    if k == 4:
        break
    print(k)
else:
    print('never')
n = 0
while n < 3:
    n += 1
    if n % 2:
        print(n)
    elif n == 2:
        print(repr('two'))
    else:
        print('more')
while n > 10:
    n -= 1
else:
    print('done')
if n > 100:
    print(n)
elif n > 2:
    show(np.array([n, n]))
else:
    None
for i, v in enumerate(np.array([5, 6])):
    print(i, v)
for a, b in zip(np.array([1, 2]), ['x', 'y']):
    print(a, b)
