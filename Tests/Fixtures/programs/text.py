import numpy as np


def shown(value, inside=False):
    if isinstance(value, np.ndarray):
        return np.array2string(value, separator=", ")
    if isinstance(value, str):
        return repr(str(value))
    if isinstance(value, (np.generic, np.dtype)):
        return str(value)
    if isinstance(value, type) and issubclass(value, np.generic):
        return np.dtype(value).name
    if isinstance(value, list):
        return "[" + ", ".join(shown(item, True) for item in value) + "]"
    if not isinstance(value, tuple):
        return repr(value)
    fields = getattr(value, "_fields", None)
    if fields:
        parts = (f"{field}={shown(item, True)}" for field, item in zip(fields, value))
        return type(value).__name__ + "(" + ", ".join(parts) + ")"
    if not inside and any(isinstance(item, np.ndarray) and item.ndim > 1 for item in value):
        labels = getattr(value, "labels", [f"[{index}]" for index in range(len(value))])
        return "\n".join(label + "\n" + shown(item) for label, item in zip(labels, value))
    inner = ", ".join(shown(item, True) for item in value)
    return "(" + inner + (",)" if len(value) == 1 else ")")


def show(value):
    if value is not None:
        print(shown(value))


print(repr('hello'))
print(repr('its'))
print(repr("it's"))
print(repr('a\tb\n'))
s = 'Hello, World'
show((s.upper(), s.lower()))
show(s.split(', '))
print(repr('-'.join(['a', 'b'])))
print(repr(s.replace('l', 'L')))
show((s.find('World'), 'lo' in s))
print(s.startswith('Hell'))
show((s[0], s[-1], s[::-1]))
print(len(s))
print(repr('  x '.strip()))
print(repr('%.2f and %d' % (3.14159, 42)))
print(repr('{} {:>5} {}'.format(1, 'a', 2)))
print('abc' < 'abd')
print(repr('ab'*3 + '!'))
print(repr(str(1.5) + repr('x')))
print(int('42') + float('1.5'))
print(s, 1, np.array([1.5, 2]))
