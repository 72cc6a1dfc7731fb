import numpy as np

# Command words are comments elsewhere.
x = 3
print('np.gradient(x**2, 2)')
print('np.array([1, 2])**2')
print(x)
