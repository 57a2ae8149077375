# tqe as a container, with its model, for the CPU:
#   docker build --tag tqe .
#   docker run --rm --network none --volume "$PWD:/articles:ro" tqe check article.de.txt

FROM python:3.12-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore
RUN python -m venv /opt/tqe
# torch has a layer of its own, because it is large and changes seldom: the CPU build, never CUDA's gigabytes.
ARG TORCH=2.13.0
RUN /opt/tqe/bin/pip install "torch==${TORCH}" --index-url https://download.pytorch.org/whl/cpu
WORKDIR /build
COPY pyproject.toml README.md LICENSE ./
COPY models/de-en models/de-en
COPY models/en-de models/en-de
COPY tqe tqe
RUN /opt/tqe/bin/pip install .

FROM python:3.12-slim
COPY --from=build /opt/tqe /opt/tqe
RUN useradd --create-home --uid 1000 tqe
USER tqe
# The cache of translations lasts as long as the container, unless a volume is mounted there.
ENV PATH=/opt/tqe/bin:$PATH LANG=C.UTF-8 TQE_CACHE_DIR=/tmp/tqe
WORKDIR /articles
ENTRYPOINT ["tqe"]
CMD ["--help"]
