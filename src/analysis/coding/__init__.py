"""The codes the texts were given, the registers drawn from them, and what they have to agree with."""
