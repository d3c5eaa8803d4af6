"""Citations of a figure, of a table, of the series and of the dataset: every style, in Chinese, English and Korean.

`works` says what is cited, `styles.cite` how. The styles are written here,
because the published style files are under a share-alike licence and the
processor that could read them sets a blank into 王小明, prints 等 after Latin
names and has no Korean form; the tests hold both against each other.
"""
