"""The Tumen policy report series: four policy documents, read, coded, compared and published."""
