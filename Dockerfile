# syntax=docker/dockerfile:1
# Two stages: the first has torch, exports the model and indexes the guide; the second serves, without torch.
# scripts/docker-steps.sh does the same steps outside Docker; tests/test_docker.py holds the two together.
ARG PYTHON=3.11

FROM python:${PYTHON}-slim AS build
# An index that has builds of torch for processors only (some 200 MB instead of several GB): PyTorch's start page names it.
ARG TORCH_INDEX=""
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /source
RUN python -m venv /build && /build/bin/pip install ${TORCH_INDEX:+--index-url "$TORCH_INDEX"} torch==2.13.0
COPY pyproject.toml constraints.txt README.md ./
COPY bot bot
COPY indexing indexing
COPY knowledge knowledge
COPY prompts prompts
RUN /build/bin/pip install -c constraints.txt '.[build]'
RUN VADEMECUM_DATA_DIR=/seed /build/bin/vademecum index
RUN python -m venv /venv && /venv/bin/pip install -c constraints.txt '.[documents]'

FROM python:${PYTHON}-slim
RUN useradd --uid 10001 --create-home vademecum && install -d -o vademecum -g vademecum /data
COPY --from=build /venv /venv
COPY --from=build /seed /seed
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 \
    VADEMECUM_DATA_DIR=/data VADEMECUM_SEED_DIR=/seed VADEMECUM_HOST=0.0.0.0 VADEMECUM_PORT=8080
WORKDIR /home/vademecum
USER vademecum
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8080/healthz', timeout=4)"]
CMD ["vademecum", "run"]
