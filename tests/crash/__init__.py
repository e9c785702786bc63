"""Kill tests: the assistant is a process of its own and dies by SIGKILL at random moments; what people then see is counted."""
