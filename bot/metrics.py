"""Counters for operators, served at /metrics. Labels never hold anything of a person."""

from prometheus_client import Counter, Gauge, Histogram

received = Counter("vademecum_updates_received", "Updates stored in the inbox")
answered = Counter("vademecum_updates_answered", "Updates whose effect was written")
replies = Counter("vademecum_replies", "Replies by how their sending ended", ["state"])
reply_retries = Counter("vademecum_reply_retries", "Further tries to send a reply, by channel", ["channel"])
questions = Counter("vademecum_questions", "Questions by outcome", ["outcome"])
errors = Counter("vademecum_errors", "Errors that were caught, by place", ["place"])
answer_seconds = Histogram(
    "vademecum_answer_seconds", "Time to think of an answer", buckets=(0.01, 0.03, 0.1, 0.3, 1, 3, 10)
)
processor_seconds = Histogram(
    "vademecum_processor_seconds",
    "Processor time of a message",
    buckets=(0.003, 0.01, 0.03, 0.1, 0.3, 1, 3),
)
written = Counter(
    "vademecum_written_answers", "Questions put to the language model, by what came of it", ["result"]
)
model_seconds = Histogram(
    "vademecum_model_seconds", "Time the language model took", buckets=(0.1, 0.3, 1, 2, 4, 8, 15, 30)
)
deliveries = Counter(
    "vademecum_deliveries", "What was said unasked, by kind and by how it ended", ["kind", "state"]
)
delivery_queue = Gauge("vademecum_delivery_queue", "Deliveries that are due and wait to be sent", ["channel"])
delivery_pauses = Counter("vademecum_delivery_pauses", "Pauses that a channel asked for", ["channel"])
