// nabla
