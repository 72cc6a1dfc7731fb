import numpy as np


def show(array):
    print(np.array2string(array, separator=", "))


# Heat flows along a rod.
u = np.zeros(7)
u[3] = 1.0
α = 0.25
for t in range(3):
    u[1:-1] = u[1:-1] + α*(u[2:] - 2*u[1:-1] + u[:-2])
show(u)
print(u.sum())
show(np.gradient(u))
