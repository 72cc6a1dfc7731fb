import numpy as np


def show(array):
    print(np.array2string(array, separator=", "))


rate = 0.05
balance = 1000.0
for year in range(1, 4):
    balance *= 1 + rate
    print(f"{year}: {balance:10.2f}")
years = np.array([1, 2, 3])
show(1000*(1 + rate)**years)
table = np.column_stack([years, 1000*(1 + rate)**years])
show(table)
