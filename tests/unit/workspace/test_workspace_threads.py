import threading
from pathlib import Path

from reader.model.search import Query, SearchPage
from reader.workspace.workspace import Workspace


def test_everything_asked_at_once_by_several_threads_is_answered(pages: Path) -> None:
    made = Workspace.open(create=True)
    list(made.import_paths([pages]))
    made.close()
    for _ in range(5):
        workspace = Workspace.open()
        key = next(iter(made.catalog())).id
        answers: list[object] = []
        jobs = (
            workspace.catalog,
            lambda workspace=workspace: workspace.search(Query("boats")),
            workspace.notes,
            lambda workspace=workspace, key=key: workspace.reading(key),
            workspace.open_search,
        )
        together = threading.Barrier(len(jobs))

        def run(job: object, together: threading.Barrier = together, answers: list[object] = answers) -> None:
            together.wait()
            assert callable(job)
            answers.append(job())

        threads = [threading.Thread(target=run, args=(job,), daemon=True) for job in jobs]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
        assert not any(thread.is_alive() for thread in threads)
        assert len(answers) == len(jobs)
        assert any(isinstance(answer, SearchPage) and answer.hits for answer in answers)
        workspace.close()
