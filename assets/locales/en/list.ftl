### The customer list: columns, filters, preview.
