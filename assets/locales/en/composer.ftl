### Writing an invitation: fields, checks, preview, ways out.
