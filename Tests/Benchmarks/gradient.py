import numpy as np

print(np.gradient([1, 2, 4, 7, 11, 16]))
